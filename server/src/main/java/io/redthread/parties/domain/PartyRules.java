package io.redthread.parties.domain;

import io.redthread.kernel.InputError;
import io.redthread.parties.NewParty;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.Qualification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be told wrong about a supplier, customer or partner from its own content. */
public final class PartyRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigDecimal MOST_CREDIT = new BigDecimal("1000000000000");

    private final PartyKind kind;
    private final PartyContent content;
    private final String at;
    private final List<InputError> errors = new ArrayList<>();

    private PartyRules(PartyKind kind, PartyContent content, String at) {
        this.kind = kind;
        this.content = content;
        this.at = at;
    }

    /** Every wrong value; those of the content are pointed at below that place. */
    public static List<InputError> errors(PartyKind kind, NewParty party, String at) {
        var rules = new PartyRules(kind, party.content(), at);
        if (!party.code().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,31}")) {
            rules.errors.add(new InputError("/code", party.code(), "party-code-malformed"));
        }
        rules.texts();
        rules.contact();
        rules.terms();
        rules.kindOnly();
        rules.qualifications();
        return rules.errors;
    }

    private void texts() {
        if (content.name().isEmpty()) {
            wrong("/name", "", "value-required");
        }
        text("/name", content.name(), 100);
        text("/shortName", content.shortName(), 40);
        text("/address", content.address(), 200);
        text("/taxNumber", content.taxNumber(), 40);
        text("/contact/name", content.contact().name(), 40);
        if (content.note().length() > 1000) {
            wrong("/note", content.note(), "party-name-malformed");
        }
        if (!COUNTRIES.contains(content.country())) {
            wrong("/country", content.country(), "country-unknown");
        }
    }

    private void text(String pointer, String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            wrong(pointer, text, "party-name-malformed");
        }
    }

    private void contact() {
        var contact = content.contact();
        if (!contact.phone().isEmpty() && !contact.phone().matches("\\+?[0-9][0-9 ()-]{4,24}")) {
            wrong("/contact/phone", contact.phone(), "phone-malformed");
        }
        if (!contact.email().isEmpty()
                && !contact.email().matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,120}\\.[^@\\s<>\".]{2,20}")) {
            wrong("/contact/email", contact.email(), "email-malformed");
        }
    }

    private void terms() {
        var terms = content.terms();
        if (terms.days() < 0 || terms.days() > 365) {
            wrong("/terms/days", terms.days(), "days-out-of-range");
        }
        if (!ShopRules.isCurrency(terms.currency())) {
            wrong("/terms/currency", terms.currency(), "currency-unknown");
        }
        terms.leadTimeDays()
                .filter(days -> days < 0 || days > 365)
                .ifPresent(days -> wrong("/terms/leadTimeDays", days, "days-out-of-range"));
        terms.creditLimit()
                .filter(limit -> limit.signum() < 0
                        || limit.stripTrailingZeros().scale() > 2
                        || limit.compareTo(MOST_CREDIT) >= 0)
                .ifPresent(limit -> wrong("/terms/creditLimit", limit.toPlainString(), "credit-out-of-range"));
        terms.commission()
                .filter(percent -> percent.signum() < 0
                        || percent.compareTo(BigDecimal.valueOf(100)) > 0
                        || percent.stripTrailingZeros().scale() > 2)
                .ifPresent(percent -> wrong("/terms/commission", percent.toPlainString(), "percent-out-of-range"));
    }

    private void kindOnly() {
        PartyTerms terms = content.terms();
        if (kind != PartyKind.SUPPLIER && terms.leadTimeDays().isPresent()) {
            wrong("/terms/leadTimeDays", terms.leadTimeDays().get(), "not-for-this-kind");
        }
        if (kind != PartyKind.CUSTOMER && terms.creditLimit().isPresent()) {
            wrong("/terms/creditLimit", terms.creditLimit().get(), "not-for-this-kind");
        }
        if (kind != PartyKind.PARTNER && terms.commission().isPresent()) {
            wrong("/terms/commission", terms.commission().get(), "not-for-this-kind");
        }
        if (kind != PartyKind.PARTNER && terms.role().isPresent()) {
            wrong("/terms/role", terms.role().get().code(), "not-for-this-kind");
        }
        if (kind == PartyKind.PARTNER && terms.role().isEmpty()) {
            wrong("/terms/role", "", "value-required");
        }
        if (kind != PartyKind.SUPPLIER && !content.qualifications().isEmpty()) {
            wrong("/qualifications", content.qualifications().size(), "not-for-this-kind");
        }
    }

    private void qualifications() {
        if (content.qualifications().size() > 50) {
            wrong("/qualifications", content.qualifications().size(), "too-many-entries");
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < content.qualifications().size(); i++) {
            Qualification document = content.qualifications().get(i);
            var pointer = "/qualifications/" + i;
            if (document.kind().isEmpty() || document.kind().length() > 40) {
                wrong(pointer + "/kind", document.kind(), "value-required");
            }
            if (document.number().isEmpty() || document.number().length() > 60) {
                wrong(pointer + "/number", document.number(), "value-required");
            }
            if (!seen.add(document.kind() + "\n" + document.number())) {
                wrong(pointer + "/number", document.number(), "listed-twice");
            }
            document.validUntil()
                    .filter(until -> until.isBefore(document.validFrom()))
                    .ifPresent(until -> wrong(pointer + "/validUntil", until, "ends-before-it-begins"));
        }
    }

    private void wrong(String pointer, Object value, String code) {
        errors.add(new InputError(at + pointer, String.valueOf(value), code));
    }
}
