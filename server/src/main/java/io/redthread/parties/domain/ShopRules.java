package io.redthread.parties.domain;

import io.redthread.kernel.InputError;
import io.redthread.parties.NewShop;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What can be told wrong about a shop from its own content. */
public final class ShopRules {

    /** Of a shop on the web, or of the practice shop in this server. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]{3,480}|local:shop(\\?[a-z0-9=&]{0,80})?");

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";
    private static final int MOST_FIELDS = 40;

    private ShopRules() {}

    /** Every wrong value; those of the content are pointed at below that place. */
    public static List<InputError> errors(NewShop shop, String at) {
        var content = shop.content();
        var errors = new ArrayList<InputError>();
        if (!shop.code().matches(CODE)) {
            errors.add(new InputError("/code", shop.code(), "party-code-malformed"));
        }
        if (content.name().isEmpty()) {
            errors.add(new InputError(at + "/name", "", "value-required"));
        }
        if (content.name().length() > 100 || content.name().chars().anyMatch(Character::isISOControl)) {
            errors.add(new InputError(at + "/name", content.name(), "party-name-malformed"));
        }
        if (!content.platform().matches("[a-z][a-z0-9-]{1,31}")) {
            errors.add(new InputError(at + "/platform", content.platform(), "platform-malformed"));
        }
        if (!isCurrency(content.currency())) {
            errors.add(new InputError(at + "/currency", content.currency(), "currency-unknown"));
        }
        if (!content.feedbackUrl().isEmpty()
                && !ADDRESS.matcher(content.feedbackUrl()).matches()) {
            errors.add(new InputError(at + "/feedbackUrl", content.feedbackUrl(), "feedback-url-malformed"));
        }
        errors.addAll(safety(shop, at));
        errors.addAll(fields(shop, at));
        return errors;
    }

    /** Whether it is a currency of ISO 4217. */
    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static List<InputError> safety(NewShop shop, String at) {
        var errors = new ArrayList<InputError>();
        var safety = shop.content().safety();
        if (safety.buffer().signum() < 0
                || safety.buffer().stripTrailingZeros().scale() > 3
                || safety.buffer().precision() - safety.buffer().scale() > 9) {
            errors.add(new InputError(
                    at + "/safety/buffer", safety.buffer().toPlainString(), "safety-buffer-out-of-range"));
        }
        if (safety.percent() < 0 || safety.percent() > 100) {
            errors.add(
                    new InputError(at + "/safety/percent", String.valueOf(safety.percent()), "percent-out-of-range"));
        }
        return errors;
    }

    private static List<InputError> fields(NewShop shop, String at) {
        var errors = new ArrayList<InputError>();
        var fields = shop.content().extraFields();
        if (fields.size() > MOST_FIELDS) {
            errors.add(new InputError(at + "/extraFields", String.valueOf(fields.size()), "too-many-entries"));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            if (!field.key().matches("[\\p{L}\\p{N}_. -]{1,64}")) {
                errors.add(new InputError(at + "/extraFields/" + i + "/key", field.key(), "field-key-malformed"));
            } else if (!seen.add(field.key())) {
                errors.add(new InputError(at + "/extraFields/" + i + "/key", field.key(), "listed-twice"));
            }
            if (field.nameZh().isEmpty() || field.nameZh().length() > 60) {
                errors.add(new InputError(at + "/extraFields/" + i + "/nameZh", field.nameZh(), "value-required"));
            }
        }
        return errors;
    }
}
