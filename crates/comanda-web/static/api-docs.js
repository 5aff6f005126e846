// Starts the reader of the description. Nothing is asked of any other host.
SwaggerUIBundle({
  dom_id: "#api-reference",
  url: "/api/openapi.json",
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
});
