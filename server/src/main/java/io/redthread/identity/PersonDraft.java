package io.redthread.identity;

import io.redthread.kernel.InputError;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * What an administrator writes about a person.
 *
 * @param username sign-in name, lower case
 * @param name the name people know
 * @param phone may be empty
 * @param email may be empty
 * @param department where the person sits
 * @param superior whom the person reports to
 * @param roles held
 */
public record PersonDraft(
        String username,
        String name,
        String phone,
        String email,
        Optional<DepartmentId> department,
        Optional<PersonId> superior,
        Set<RoleCode> roles) {

    /** Refuses malformed values, all at once. */
    public PersonDraft {
        name = name.strip();
        phone = phone.strip();
        email = email.strip();
        var errors = new ArrayList<InputError>();
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            errors.add(new InputError("/username", username, "username-malformed"));
        }
        if (name.isEmpty()) {
            errors.add(new InputError("/name", name, "value-required"));
        } else if (name.length() > 60) {
            errors.add(new InputError("/name", name, "text-too-long"));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new InputError("/name", name, "text-unprintable"));
        }
        if (!phone.matches("(\\+?[0-9][0-9 \\-]{4,24})?")) {
            errors.add(new InputError("/phone", phone, "phone-malformed"));
        }
        if (!email.matches("([^@\\s\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,120}\\.[A-Za-z0-9-]{2,30})?")) {
            errors.add(new InputError("/email", email, "email-malformed"));
        }
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidInput(errors));
        }
        roles = Set.copyOf(roles);
    }

    /** What a list finds the person by. */
    public String search() {
        return String.join(" ", username, name, phone, email).toLowerCase(java.util.Locale.ROOT);
    }
}
