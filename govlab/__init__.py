"""GovLab: co-creation workshops for the public sector, and what became of their ideas."""
