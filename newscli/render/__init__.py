"""From records to what people and programs read. Each renderer writes records as they come."""
