"""The fast transport: websockets without a green thread, a queue or a timer for each.

It takes connections that begin as websockets and speaks Engine.IO and Socket.IO on them itself. All others (long
polling, and the websockets that follow it) stay with the library. GOVLAB_TRANSPORT=library turns it off.
"""
