"""The nouns: frozen values that every step takes in and gives out. Standard library only."""
