-- Ids are UUIDv7, money is minor units, instants are microseconds since 1970 (UTC), days count from 1970-01-01.
-- On SQLite a table without rowid keeps whole rows in its inner pages: only narrow ones are made so.

CREATE TABLE setup (
  version {INT} NOT NULL
){STRICT};
INSERT INTO setup (version) VALUES (1);

CREATE TABLE channels (
  id {ID} NOT NULL PRIMARY KEY,
  code {TEXT} NOT NULL,
  name {TEXT} NOT NULL,
  currency {TEXT} NOT NULL,
  price_mode {TEXT} NOT NULL,
  language {TEXT} NOT NULL,
  country {TEXT} NOT NULL,
  number_prefix {TEXT} NOT NULL,
  shortage {TEXT} NOT NULL,
  reservation_ttl_s {INT} NOT NULL,
  settings {TEXT} NOT NULL,
  active {INT} NOT NULL,
  version {INT} NOT NULL,
  CONSTRAINT channels_code_key UNIQUE (code)
){STRICT};

CREATE TABLE number_series (
  prefix {TEXT} NOT NULL PRIMARY KEY,
  next_number {INT} NOT NULL
){STRICT_WR};

CREATE TABLE locations (
  id {ID} NOT NULL PRIMARY KEY,
  code {TEXT} NOT NULL,
  name {TEXT} NOT NULL,
  kind {TEXT} NOT NULL,
  address {TEXT},
  latitude_e6 {INT},
  longitude_e6 {INT},
  priority {INT} NOT NULL,
  active {INT} NOT NULL,
  version {INT} NOT NULL,
  CONSTRAINT locations_code_key UNIQUE (code)
){STRICT};

CREATE TABLE skus (
  id {ID} NOT NULL PRIMARY KEY,
  code {TEXT} NOT NULL,
  code_key {TEXT} NOT NULL,
  name {TEXT} NOT NULL,
  name_folded {TEXT} NOT NULL,
  barcode {TEXT},
  tax_class {TEXT} NOT NULL,
  weight_g {INT} NOT NULL,
  kind {TEXT} NOT NULL,
  status {TEXT} NOT NULL,
  prices {TEXT} NOT NULL,
  parts {TEXT} NOT NULL,
  version {INT} NOT NULL,
  CONSTRAINT skus_code_key UNIQUE (code_key)
){STRICT};
CREATE INDEX skus_barcode ON skus (barcode) WHERE barcode IS NOT NULL;

CREATE TABLE stock_levels (
  sku_id {ID} NOT NULL,
  location_id {ID} NOT NULL,
  on_hand {INT} NOT NULL,
  reserved {INT} NOT NULL,
  allocated {INT} NOT NULL,
  quarantine {INT} NOT NULL,
  damaged {INT} NOT NULL,
  safety {INT} NOT NULL,
  last_movement_id {ID},
  PRIMARY KEY (sku_id, location_id),
  CONSTRAINT stock_levels_not_negative CHECK (on_hand >= 0 AND reserved >= 0 AND allocated >= 0 AND quarantine >= 0 AND damaged >= 0 AND safety >= 0),
  CONSTRAINT stock_levels_claims_within_on_hand CHECK (reserved + allocated + quarantine + damaged <= on_hand)
){UPDATED_WR};
CREATE INDEX stock_levels_location ON stock_levels (location_id, sku_id);

-- The movements of a level are a chain from the last one back: an index by SKU would be written all over for each order.
-- An order's movements leave out who: its events tell.
CREATE TABLE stock_movements (
  id {ID} NOT NULL PRIMARY KEY,
  previous_id {ID},
  sku_id {ID} NOT NULL,
  location_id {ID} NOT NULL,
  kind {TEXT} NOT NULL,
  on_hand {INT} NOT NULL,
  reserved {INT} NOT NULL,
  allocated {INT} NOT NULL,
  quarantine {INT} NOT NULL,
  damaged {INT} NOT NULL,
  order_id {ID},
  reservation_id {ID},
  transfer_id {ID},
  reason {TEXT},
  at {INT} NOT NULL,
  event_id {ID} NOT NULL,
  moved_by {TEXT}
){STRICT};
CREATE INDEX stock_movements_order ON stock_movements (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE reservations (
  id {ID} NOT NULL PRIMARY KEY,
  channel_id {ID} NOT NULL,
  status {TEXT} NOT NULL,
  expires_at {INT} NOT NULL,
  created_at {INT} NOT NULL
){STRICT_WR};
CREATE INDEX reservations_active ON reservations (expires_at) WHERE status = 'active';

CREATE TABLE reservation_units (
  reservation_id {ID} NOT NULL,
  sku_id {ID} NOT NULL,
  location_id {ID} NOT NULL,
  quantity {INT} NOT NULL,
  PRIMARY KEY (reservation_id, sku_id, location_id),
  CONSTRAINT reservation_units_positive CHECK (quantity > 0)
){STRICT_WR};
CREATE INDEX reservation_units_sku ON reservation_units (sku_id);

CREATE TABLE customers (
  id {ID} NOT NULL PRIMARY KEY,
  name {TEXT} NOT NULL,
  company {TEXT},
  tax_id {TEXT},
  language {TEXT},
  flags {TEXT} NOT NULL,
  orders_placed {INT} NOT NULL,
  merged_into {ID},
  created_at {INT} NOT NULL,
  version {INT} NOT NULL
){STRICT};
CREATE INDEX customers_merged_into ON customers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE customer_contacts (
  kind {TEXT} NOT NULL,
  value {TEXT} NOT NULL,
  customer_id {ID} NOT NULL,
  position {INT} NOT NULL,
  PRIMARY KEY (kind, value, customer_id)
){STRICT_WR};
CREATE INDEX customer_contacts_customer ON customer_contacts (customer_id, kind, position);

CREATE TABLE customer_addresses (
  customer_id {ID} NOT NULL,
  position {INT} NOT NULL,
  id {ID} NOT NULL,
  address {TEXT} NOT NULL,
  PRIMARY KEY (customer_id, position)
){STRICT};

CREATE TABLE customer_references (
  channel_id {ID} NOT NULL,
  reference {TEXT} NOT NULL,
  customer_id {ID} NOT NULL,
  PRIMARY KEY (channel_id, reference)
){STRICT_WR};
CREATE INDEX customer_references_customer ON customer_references (customer_id);

CREATE TABLE customer_terms (
  term {TEXT} NOT NULL,
  customer_id {ID} NOT NULL,
  PRIMARY KEY (term, customer_id)
){STRICT_WR};
CREATE INDEX customer_terms_customer ON customer_terms (customer_id);

CREATE TABLE users (
  id {ID} NOT NULL PRIMARY KEY,
  name {TEXT} NOT NULL,
  email {TEXT} NOT NULL,
  role {TEXT} NOT NULL,
  language {TEXT},
  theme {TEXT} NOT NULL,
  active {INT} NOT NULL,
  version {INT} NOT NULL,
  password_hash {TEXT},
  CONSTRAINT users_email_key UNIQUE (email)
){STRICT_WR};

CREATE TABLE sessions (
  token_hash {BLOB} NOT NULL,
  user_id {ID} NOT NULL,
  created_at {INT} NOT NULL,
  last_seen_at {INT} NOT NULL,
  expires_at {INT} NOT NULL,
  user_agent {TEXT} NOT NULL,
  address {TEXT},
  CONSTRAINT sessions_token_key UNIQUE (token_hash)
){STRICT};
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE views (
  id {ID} NOT NULL PRIMARY KEY,
  user_id {ID} NOT NULL,
  list {TEXT} NOT NULL,
  name {TEXT} NOT NULL,
  name_key {TEXT} NOT NULL,
  query {TEXT} NOT NULL,
  position {INT} NOT NULL,
  CONSTRAINT views_name_key UNIQUE (user_id, list, name_key)
){STRICT};

CREATE TABLE login_attempts (
  subject {BLOB} NOT NULL PRIMARY KEY,
  failures {TEXT} NOT NULL,
  last_at {INT} NOT NULL
){STRICT_WR};
CREATE INDEX login_attempts_last ON login_attempts (last_at);

CREATE TABLE orders (
  id {ID} NOT NULL PRIMARY KEY,
  number {TEXT} NOT NULL,
  channel_id {ID} NOT NULL,
  external_reference {TEXT},
  content_hash {BLOB} NOT NULL,
  source {TEXT} NOT NULL,
  status {TEXT} NOT NULL,
  standing {TEXT} NOT NULL,
  placed_by {TEXT} NOT NULL,
  customer_id {ID},
  nth_of_customer {INT} NOT NULL,
  currency {TEXT} NOT NULL,
  price_mode {TEXT} NOT NULL,
  language {TEXT} NOT NULL,
  delivery_method {TEXT} NOT NULL,
  window_from {INT},
  window_until {INT},
  region {TEXT} NOT NULL,
  shipping_amount {INT} NOT NULL,
  shipping_tax_rate {INT} NOT NULL,
  goods {INT} NOT NULL,
  discount {INT} NOT NULL,
  surcharge {INT} NOT NULL,
  shipping {INT} NOT NULL,
  tax {INT} NOT NULL,
  total {INT} NOT NULL,
  adjustments {TEXT} NOT NULL,
  flags {TEXT} NOT NULL,
  manager_id {ID},
  allocation_status {TEXT} NOT NULL,
  findings_open {INT} NOT NULL,
  holds_open {INT} NOT NULL,
  ordered_at {INT} NOT NULL,
  created_at {INT} NOT NULL,
  placed_at {INT},
  confirmed_at {INT},
  closed_at {INT},
  updated_at {INT} NOT NULL,
  version {INT} NOT NULL,
  event_hash {BLOB} NOT NULL,
  CONSTRAINT orders_number_key UNIQUE (number)
){STRICT};
CREATE UNIQUE INDEX orders_external_reference_key ON orders (channel_id, external_reference) WHERE external_reference IS NOT NULL;
CREATE INDEX orders_filter ON orders (standing, ordered_at, id, total, currency, region, delivery_method, nth_of_customer, manager_id, flags,
  allocation_status, channel_id, customer_id, closed_at, findings_open, holds_open);
CREATE INDEX orders_customer ON orders (customer_id, ordered_at, id) WHERE customer_id IS NOT NULL;
CREATE INDEX orders_manager ON orders (manager_id, ordered_at, id, currency, total) WHERE manager_id IS NOT NULL;
CREATE INDEX orders_flagged ON orders (ordered_at, id, flags, total, currency, standing, region, delivery_method, nth_of_customer, manager_id,
  allocation_status, channel_id, customer_id, closed_at, findings_open, holds_open) WHERE flags <> '';
CREATE INDEX orders_findings ON orders (ordered_at, id) WHERE findings_open > 0;
CREATE INDEX orders_held ON orders (ordered_at, id) WHERE holds_open > 0;
CREATE INDEX orders_waiting ON orders (ordered_at, id) WHERE allocation_status IN ('backordered', 'partially_allocated');
CREATE INDEX orders_closed ON orders (closed_at, id) WHERE closed_at IS NOT NULL;

CREATE TABLE order_lines (
  order_id {ID} NOT NULL,
  line {INT} NOT NULL,
  sku_id {ID},
  code {TEXT} NOT NULL,
  name {TEXT} NOT NULL,
  parts {TEXT} NOT NULL,
  ordered {INT} NOT NULL,
  canceled {INT} NOT NULL,
  unit_price {INT} NOT NULL,
  discount {INT} NOT NULL,
  tax_rate {INT} NOT NULL,
  weight_g {INT} NOT NULL,
  PRIMARY KEY (order_id, line),
  CONSTRAINT order_lines_counters CHECK (ordered > 0 AND canceled >= 0 AND canceled <= ordered)
){STRICT_WR};

CREATE TABLE order_allocations (
  order_id {ID} NOT NULL,
  line {INT} NOT NULL,
  sku_id {ID} NOT NULL,
  location_id {ID} NOT NULL,
  quantity {INT} NOT NULL,
  PRIMARY KEY (order_id, line, sku_id, location_id),
  CONSTRAINT order_allocations_positive CHECK (quantity > 0)
){STRICT_WR};

CREATE TABLE order_backorders (
  order_id {ID} NOT NULL,
  line {INT} NOT NULL,
  sku_id {ID} NOT NULL,
  quantity {INT} NOT NULL,
  waiting_since {INT} NOT NULL,
  PRIMARY KEY (order_id, line, sku_id),
  CONSTRAINT order_backorders_positive CHECK (quantity > 0)
){STRICT_WR};
CREATE INDEX order_backorders_sku ON order_backorders (sku_id, waiting_since, order_id);

CREATE TABLE order_people (
  order_id {ID} NOT NULL PRIMARY KEY,
  name {TEXT},
  company {TEXT},
  tax_id {TEXT},
  email {TEXT},
  phone {TEXT},
  shipping_address {TEXT},
  billing_address {TEXT},
  customer_note {TEXT}
){STRICT};

CREATE TABLE order_terms (
  term {TEXT} NOT NULL,
  order_id {ID} NOT NULL,
  PRIMARY KEY (term, order_id)
){STRICT_WR};
CREATE INDEX order_terms_order ON order_terms (order_id);

CREATE TABLE order_findings (
  order_id {ID} NOT NULL,
  id {ID} NOT NULL,
  pointer {TEXT} NOT NULL,
  code {TEXT} NOT NULL,
  facts {TEXT} NOT NULL,
  found_at {INT} NOT NULL,
  settled {TEXT},
  PRIMARY KEY (order_id, id)
){STRICT};

CREATE TABLE order_holds (
  order_id {ID} NOT NULL,
  id {ID} NOT NULL,
  reason {TEXT} NOT NULL,
  comment {TEXT} NOT NULL,
  placed_by {TEXT} NOT NULL,
  placed_at {INT} NOT NULL,
  released_at {INT},
  PRIMARY KEY (order_id, id)
){STRICT_WR};

CREATE TABLE order_notes (
  order_id {ID} NOT NULL,
  id {ID} NOT NULL,
  text {TEXT} NOT NULL,
  author {TEXT} NOT NULL,
  at {INT} NOT NULL,
  PRIMARY KEY (order_id, id)
){STRICT};

-- Three parts, each of which counts every order: by no day, by the day it was ordered, by the day it was closed.
CREATE TABLE order_tally (
  by_day {TEXT} NOT NULL,
  day {INT} NOT NULL,
  channel_id {ID} NOT NULL,
  currency {TEXT} NOT NULL,
  standing {TEXT} NOT NULL,
  allocation_status {TEXT} NOT NULL,
  repeat {INT} NOT NULL,
  delivery_method {TEXT} NOT NULL,
  region {TEXT} NOT NULL,
  orders {INT} NOT NULL,
  total {INT} NOT NULL,
  PRIMARY KEY (by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region)
){STRICT_WR};

CREATE TABLE order_tally_changes (
  id {SERIAL},
  channel_id {ID} NOT NULL,
  currency {TEXT} NOT NULL,
  ordered_day {INT} NOT NULL,
  closed_day {INT} NOT NULL,
  standing {TEXT} NOT NULL,
  allocation_status {TEXT} NOT NULL,
  repeat {INT} NOT NULL,
  delivery_method {TEXT} NOT NULL,
  region {TEXT} NOT NULL,
  orders {INT} NOT NULL,
  total {INT} NOT NULL
){STRICT};

CREATE TABLE events (
  position {SERIAL},
  tx {INT} NOT NULL,
  id {ID} NOT NULL,
  order_id {ID},
  sequence {INT} NOT NULL,
  subject_id {ID},
  at {INT} NOT NULL,
  actor {TEXT} NOT NULL,
  on_behalf_of {ID},
  cause {TEXT} NOT NULL,
  kind {TEXT} NOT NULL,
  schema_version {INT} NOT NULL,
  payload {TEXT} NOT NULL,
  previous_hash {BLOB},
  hash {BLOB} NOT NULL
){STRICT};
CREATE UNIQUE INDEX events_sequence_key ON events (order_id, sequence) WHERE order_id IS NOT NULL;
{FEED_INDEX}
CREATE INDEX events_subject ON events (subject_id, position) WHERE subject_id IS NOT NULL;

CREATE TABLE consumers (
  name {TEXT} NOT NULL PRIMARY KEY,
  tx {INT} NOT NULL,
  position {INT} NOT NULL
){STRICT_WR};

CREATE TABLE jobs (
  id {ID} NOT NULL PRIMARY KEY,
  kind {TEXT} NOT NULL,
  consumer {TEXT} NOT NULL,
  event_id {ID},
  payload {TEXT} NOT NULL,
  status {TEXT} NOT NULL,
  attempts {INT} NOT NULL,
  run_at {INT} NOT NULL,
  lease_until {INT},
  worker {TEXT},
  last_error {TEXT},
  created_at {INT} NOT NULL,
  finished_at {INT}
){STRICT};
CREATE UNIQUE INDEX jobs_delivery_key ON jobs (event_id, consumer) WHERE event_id IS NOT NULL;
CREATE INDEX jobs_due ON jobs (run_at, id) WHERE status IN ('ready', 'running');
CREATE INDEX jobs_finished ON jobs (status, finished_at, id) WHERE finished_at IS NOT NULL;

CREATE TABLE idempotency_keys (
  id {SERIAL},
  caller {TEXT} NOT NULL,
  key {TEXT} NOT NULL,
  command {TEXT} NOT NULL,
  request_hash {BLOB} NOT NULL,
  answer {TEXT} NOT NULL,
  at {INT} NOT NULL,
  CONSTRAINT idempotency_keys_key UNIQUE (caller, key)
){STRICT};

CREATE TABLE api_keys (
  id {ID} NOT NULL PRIMARY KEY,
  name {TEXT} NOT NULL,
  token_hash {BLOB} NOT NULL,
  permissions {TEXT} NOT NULL,
  created_at {INT} NOT NULL,
  expires_at {INT},
  revoked_at {INT},
  CONSTRAINT api_keys_token_key UNIQUE (token_hash)
){STRICT};

CREATE TABLE imports (
  id {ID} NOT NULL PRIMARY KEY,
  file_hash {BLOB} NOT NULL,
  file_name {TEXT} NOT NULL,
  reading {TEXT} NOT NULL,
  upload_id {ID},
  job_id {ID},
  status {TEXT} NOT NULL,
  reason {TEXT},
  units_done {INT} NOT NULL,
  counts {TEXT} NOT NULL,
  bytes_read {INT} NOT NULL,
  bytes_total {INT} NOT NULL,
  started_by {TEXT} NOT NULL,
  started_at {INT} NOT NULL,
  updated_at {INT} NOT NULL,
  finished_at {INT},
  CONSTRAINT imports_file_key UNIQUE (file_hash)
){STRICT};
CREATE INDEX imports_started ON imports (started_at, id);
CREATE INDEX imports_upload ON imports (upload_id) WHERE upload_id IS NOT NULL;

CREATE TABLE import_refusals (
  import_id {ID} NOT NULL,
  row {INT} NOT NULL,
  field {TEXT} NOT NULL,
  code {TEXT} NOT NULL,
  reference {TEXT} NOT NULL,
  facts {TEXT} NOT NULL,
  PRIMARY KEY (import_id, row, field, code)
){STRICT_WR};

CREATE TABLE import_cancellations (
  channel_id {ID} NOT NULL,
  reference {TEXT} NOT NULL,
  item {INT} NOT NULL,
  order_id {ID} NOT NULL,
  PRIMARY KEY (channel_id, reference, item)
){STRICT_WR};

CREATE TABLE bulk_runs (
  id {ID} NOT NULL PRIMARY KEY,
  action {TEXT} NOT NULL,
  selection {TEXT} NOT NULL,
  status {TEXT} NOT NULL,
  started_by {TEXT} NOT NULL,
  looked_at {INT} NOT NULL,
  place_at {INT},
  place_id {ID},
  selected {INT} NOT NULL,
  would_do {INT} NOT NULL,
  already_so {INT} NOT NULL,
  would_refuse {INT} NOT NULL,
  done {INT} NOT NULL,
  unchanged {INT} NOT NULL,
  refused {INT} NOT NULL,
  problem {TEXT},
  created_at {INT} NOT NULL,
  checked_at {INT},
  begun_at {INT},
  finished_at {INT}
){STRICT};
CREATE INDEX bulk_runs_created ON bulk_runs (created_at, id);

CREATE TABLE bulk_items (
  run_id {ID} NOT NULL,
  position {INT} NOT NULL,
  order_id {ID} NOT NULL,
  number {TEXT},
  verdict {TEXT} NOT NULL,
  outcome {TEXT} NOT NULL,
  code {TEXT},
  facts {TEXT},
  PRIMARY KEY (run_id, position),
  CONSTRAINT bulk_items_order_key UNIQUE (run_id, order_id)
){STRICT};
CREATE INDEX bulk_items_verdict ON bulk_items (run_id, verdict, position);
CREATE INDEX bulk_items_outcome ON bulk_items (run_id, outcome, position);

CREATE TABLE uploads (
  id {ID} NOT NULL PRIMARY KEY,
  name {TEXT} NOT NULL,
  bytes {INT} NOT NULL,
  sha256 {TEXT} NOT NULL,
  survey {TEXT} NOT NULL,
  status {TEXT} NOT NULL,
  uploaded_by {TEXT} NOT NULL,
  uploaded_at {INT} NOT NULL
){STRICT};
CREATE INDEX uploads_uploaded ON uploads (uploaded_at, id);

CREATE TABLE upload_chunks (
  upload_id {ID} NOT NULL,
  position {INT} NOT NULL,
  bytes {BLOB} NOT NULL,
  PRIMARY KEY (upload_id, position)
){STRICT};
