"""The JSON answers: these types are the public contract, and the schemas are made from them."""
