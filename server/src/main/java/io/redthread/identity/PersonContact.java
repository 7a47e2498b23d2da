package io.redthread.identity;

/**
 * Where messages reach a person (联系方式).
 *
 * @param username sign-in name
 * @param name the name people know
 * @param phone empty when there is none
 * @param email empty when there is none
 */
public record PersonContact(String username, String name, String phone, String email) {

    /** Of somebody who cannot be reached. */
    public static final PersonContact NOWHERE = new PersonContact("", "", "", "");
}
