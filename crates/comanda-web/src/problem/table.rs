//! The one list of codes: what each is used for, and the status of those that are answers.

use axum::http::StatusCode;
use comanda_core::orders::finding::FindingCode;

/// What a code is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// A whole answer: the problem's own code.
    Problem,
    /// One place of a request, in a problem's `errors`.
    Field,
    /// Something wrong with an order that is kept all the same.
    Finding,
}

/// One code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The stable code.
    pub code: &'static str,
    /// What it is used for.
    pub used: Use,
    /// The status of the answer; `None` for what is no answer by itself.
    pub status: Option<u16>,
}

impl Entry {
    /// The key of its sentence in `locales/`.
    #[must_use]
    pub fn message_key(&self) -> String {
        message_key(self.used, self.code)
    }
}

/// The key of a code's sentence in `locales/`.
#[must_use]
pub fn message_key(used: Use, code: &str) -> String {
    let group = match used {
        Use::Problem | Use::Field => "problem",
        Use::Finding => "finding",
    };
    crate::language::key(group, code)
}

/// Problems by status, in rising order of the status.
const PROBLEMS: &[(u16, &[&str])] = &[
    (400, &["request.body_unreadable", "request.header_malformed", "request.json_malformed"]),
    (401, &["auth.key_invalid", "auth.key_missing", "auth.session_missing"]),
    (403, &["auth.form_foreign", "auth.permission_missing", "bulk.starter_denied"]),
    (404, &["not_found", "request.path_unknown"]),
    (405, &["request.method_unknown"]),
    (
        409,
        &[
            "api_key.token_shown_once",
            "bulk.apply.not_checked",
            "bulk.apply.other_starter",
            "bulk.apply.over",
            "bulk.discard.begun",
            "bulk.stop.not_running",
            "channel.code_taken",
            "customer.merge.already_merged",
            "customer.merge.same_customer",
            "customer.merge.too_many_contacts",
            "customer.merged",
            "customer.reference_taken",
            "import.stop.ended",
            "import.taken_over",
            "job.dismiss.done",
            "job.dismiss.running",
            "job.retry.done",
            "job.retry.running",
            "location.code_taken",
            "order.amend.line_settled",
            "order.amend.line_unknown",
            "order.amend.order_closed",
            "order.amend.price_settled",
            "order.amend.tax_settled",
            "order.assign_manager.user_inactive",
            "order.cancel.line_unknown",
            "order.cancel.order_closed",
            "order.cancel.too_many",
            "order.confirm.needs_clarification",
            "order.confirm.not_placed",
            "order.confirm.on_hold",
            "order.external_reference_taken",
            "order.hold.order_closed",
            "order.override_finding.already_fixed",
            "order.override_finding.finding_unknown",
            "order.override_finding.not_overridable",
            "order.override_finding.order_closed",
            "order.place.channel_inactive",
            "order.place.not_a_draft",
            "order.place.out_of_stock",
            "order.release.hold_unknown",
            "order.release.order_closed",
            "reservation.converted",
            "reservation.expired",
            "reservation.other_channel",
            "reservation.out_of_stock",
            "reservation.released",
            "sku.code_taken",
            "sku.kind_in_use",
            "stock.adjust.below_claims",
            "stock.adjust.below_zero",
            "stock.transfer.below_claims",
            "stock.transfer.same_location",
            "user.email_taken",
            "user.first_run_over",
            "user.last_owner",
            "user.password_own",
            "view.too_many",
        ],
    ),
    (412, &["version.stale"]),
    (413, &["request.too_large"]),
    (415, &["request.media_type"]),
    (422, &["auth.login_failed", "bulk.nothing_selected", "bulk.too_many", "idempotency.key_reused", "request.invalid"]),
    (429, &["auth.too_many_attempts"]),
    (500, &["internal"]),
    (503, &["service.unavailable"]),
];

/// What may be wrong with one place of a request.
const FIELDS: &[&str] = &[
    "address.unknown",
    "api_key.expiry_past",
    "api_key.name_invalid",
    "api_key.no_permissions",
    "channel.code_invalid",
    "channel.fixed_field",
    "channel.name_invalid",
    "channel.number_prefix_invalid",
    "channel.reservation_ttl_out_of_range",
    "channel.too_many_settings",
    "channel.unknown",
    "country.unknown",
    "currency.foreign",
    "currency.unknown",
    "cursor.invalid",
    "customer.empty",
    "customer.too_many_contacts",
    "customer.unknown",
    "delivery.window_reversed",
    "delivery_method.code_invalid",
    "delivery_method.twice",
    "email.domain",
    "email.empty",
    "email.local_part",
    "email.missing_at",
    "email.too_long",
    "form.choice_missing",
    "form.half_a_window",
    "form.not_a_time",
    "form.not_a_whole_number",
    "form.not_degrees",
    "form.not_zones",
    "form.nothing_chosen",
    "header.malformed",
    "import.channel_needed",
    "import.column_missing",
    "import.column_unknown",
    "import.delimiter_invalid",
    "import.file_broken",
    "import.file_empty",
    "import.header_unreadable",
    "import.job_given_up",
    "import.json_broken",
    "import.json_not_utf8",
    "import.json_without_skus",
    "import.not_a_table",
    "import.preset_column_missing",
    "import.preset_is_csv",
    "import.timezone_unknown",
    "import.unpacked_too_large",
    "import.utf16",
    "json.duplicate_field",
    "json.invalid_value",
    "json.missing_field",
    "json.unknown_field",
    "json.unknown_value",
    "json.wrong_type",
    "line.discount_too_large",
    "line.out_of_stock",
    "line.sku_inactive",
    "line.sku_unknown",
    "locale.unknown",
    "location.code_invalid",
    "location.coordinates_out_of_range",
    "location.name_invalid",
    "location.priority_out_of_range",
    "location.unknown",
    "money.negative",
    "money.not_a_number",
    "money.out_of_range",
    "money.too_many_decimals",
    "order.amend.customer_fixed",
    "order.discount_too_large",
    "order.no_lines",
    "order.placed_in_future",
    "order.sum_out_of_range",
    "order.too_many_lines",
    "parameter.duplicate",
    "parameter.invalid",
    "parameter.missing",
    "parameter.unknown",
    "phone.country_missing",
    "phone.empty",
    "phone.impossible_for_country",
    "phone.not_a_number",
    "phone.too_long",
    "phone.too_short",
    "quantity.out_of_range",
    "reservation.line_count",
    "reservation.unknown",
    "search.too_common",
    "sku.barcode_invalid",
    "sku.barcode_shared",
    "sku.code_invalid",
    "sku.kit_without_parts",
    "sku.name_invalid",
    "sku.not_counted",
    "sku.part_is_itself",
    "sku.part_not_goods",
    "sku.part_twice",
    "sku.part_unknown",
    "sku.parts_only_in_kits",
    "sku.price_twice",
    "sku.tax_class_invalid",
    "sku.too_many_parts",
    "sku.too_many_prices",
    "sku.unknown",
    "sku.weight_out_of_range",
    "stock.line_count",
    "stock.sku_count",
    "tax.rate_invalid",
    "tax_rule.twice",
    "text.control_character",
    "text.empty",
    "text.too_long",
    "upload.empty",
    "upload.too_large",
    "user.name_invalid",
    "user.password_common",
    "user.password_personal",
    "user.password_too_long",
    "user.password_too_short",
    "user.password_wrong",
    "user.unknown",
    "view.name_invalid",
    "view.query_invalid",
];

/// Every code there is: answers by status, then places of a request, then findings.
#[must_use]
pub fn table() -> Vec<Entry> {
    let problems =
        PROBLEMS.iter().flat_map(|(status, codes)| codes.iter().map(|code| Entry { code, used: Use::Problem, status: Some(*status) }));
    let fields = FIELDS.iter().map(|code| Entry { code, used: Use::Field, status: None });
    let findings = FindingCode::ALL.iter().map(|finding| Entry { code: finding.code(), used: Use::Finding, status: None });
    problems.chain(fields).chain(findings).collect()
}

/// The status of the answer with this code.
pub(super) fn status_of(code: &str) -> Option<StatusCode> {
    let (status, _) = PROBLEMS.iter().find(|(_, codes)| codes.contains(&code))?;
    StatusCode::from_u16(*status).ok()
}
