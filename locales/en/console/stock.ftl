### Pages: stock.
