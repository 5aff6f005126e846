### Pages: SKUs.
