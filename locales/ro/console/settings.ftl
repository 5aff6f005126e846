### Pages: settings.
