"""The hostile corpus: texts and files that tests of every renderer and every reader share, and the fuzzer too."""
