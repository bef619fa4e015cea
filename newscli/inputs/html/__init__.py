"""Articles out of web pages: the page cut into passages, the passages judged, the article put together."""
