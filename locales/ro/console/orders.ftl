### Pages: orders.
