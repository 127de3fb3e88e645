"""People, agencies, roles and sign-in."""
