"""The text core: a document and its layers (blocks, sentences, tokens, tags), each computed on first use."""
