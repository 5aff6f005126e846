### Pages: phone.
