"""`python -m mmadvisor`."""

from mmadvisor.cli.boundary import main

main()
