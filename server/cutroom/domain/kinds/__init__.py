"""The operations by family; `cutroom.domain.operations` puts them together."""
