### Pages: customers.
