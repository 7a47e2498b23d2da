package io.redthread.notification;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator writes about a connection.
 *
 * @param name what people call it, 1–60 characters, unique
 * @param provider whose account it is; not the demo phone's
 * @param settings open values by key
 * @param secrets secrets by key; one that is left out stays as it is
 * @param kinds what a group hears of
 * @param language in which a group is written to
 */
public record ConnectionDraft(
        String name,
        Provider provider,
        Map<String, String> settings,
        Map<String, String> secrets,
        Set<MessageKind> kinds,
        Language language) {

    private static final int LONGEST = 500;

    /** Refuses malformed values, all at once; which secrets may be missing is known later. */
    public ConnectionDraft {
        name = name.strip();
        kinds = Set.copyOf(kinds);
        var errors = new ArrayList<InputError>();
        if (name.isEmpty() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new InputError("/name", name, "value-malformed"));
        }
        if (provider.demo()) {
            errors.add(new InputError("/provider", provider.code(), "value-malformed"));
        }
        for (var field : provider.fields()) {
            check(field, field.secret() ? secrets : settings, errors);
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        settings = known(provider, settings, false);
        secrets = known(provider, secrets, true);
    }

    private static void check(ConnectionField field, Map<String, String> values, List<InputError> errors) {
        var pointer = (field.secret() ? "/secrets/" : "/settings/") + field.key();
        var value = values.getOrDefault(field.key(), "");
        // What is wrong with a secret is said without the secret.
        var shown = field.secret() ? "" : value;
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            errors.add(new InputError(pointer, shown, "value-malformed"));
        } else if (value.isBlank() && field.required() && !field.secret()) {
            errors.add(new InputError(pointer, "", "value-required"));
        } else if (!value.isBlank() && !fits(field.key(), value)) {
            errors.add(new InputError(pointer, shown, "value-malformed"));
        }
    }

    private static boolean fits(String key, String value) {
        return switch (key) {
            case "base" -> safeAddress(value);
            case "port" -> value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) < 65536;
            case "agentId" -> value.matches("[0-9]{1,18}");
            case "security" -> Set.of("starttls", "tls", "none").contains(value);
            case "from" -> value.matches("[^@\\s<>]{1,64}@[A-Za-z0-9.-]{1,190}");
            case "host" -> value.matches("[A-Za-z0-9.-]{1,190}");
            case "key", "accessToken", "hook" -> value.matches("[A-Za-z0-9_-]+");
            default -> true;
        };
    }

    /** Encrypted, or not leaving this machine. */
    private static boolean safeAddress(String value) {
        try {
            var address = URI.create(value);
            var host = address.getHost();
            return host != null
                    && (address.getRawPath() == null || address.getRawPath().isEmpty())
                    && address.getRawQuery() == null
                    && address.getRawUserInfo() == null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme())
                                    && Set.of("127.0.0.1", "localhost").contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, String> known(Provider provider, Map<String, String> values, boolean secret) {
        var known = new java.util.TreeMap<String, String>();
        for (var field : provider.fields()) {
            var value = values.getOrDefault(field.key(), "").strip();
            if (field.secret() == secret && !value.isEmpty()) {
                known.put(field.key(), value);
            }
        }
        return known;
    }

    @Override
    public String toString() {
        return "ConnectionDraft[" + name + ", " + provider + "]";
    }
}
