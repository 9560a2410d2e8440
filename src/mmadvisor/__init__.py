"""mmadvisor: should I study a MicroMasters, and which one?"""

__version__ = "0.1.0"
