package io.redthread.journal.domain;

import java.util.List;

/** The fields of an entry in canonical order, which is that of their names. */
public enum EntryField {
    ACT("act", Form.TEXT),
    ADDRESS("address", Form.TEXT),
    AFTER("after", Form.JSON),
    AT("at", Form.INSTANT),
    BEFORE("before", Form.JSON),
    DEVICE("device", Form.TEXT),
    DOCUMENT_ID("documentId", Form.NUMBER),
    DOCUMENT_KIND("documentKind", Form.TEXT),
    DOCUMENT_NUMBER("documentNumber", Form.TEXT),
    ID("id", Form.NUMBER),
    ON_BEHALF_OF("onBehalfOf", Form.TEXT),
    PERSON_ID("personId", Form.NUMBER),
    ROLE("role", Form.TEXT),
    RULE_VERSION("ruleVersion", Form.TEXT),
    TRANSACTION("transaction", Form.NUMBER),
    USERNAME("username", Form.TEXT);

    /** How a value is written. */
    public enum Form {
        /** Text in quotes. */
        TEXT,
        /** A 64-bit number, in quotes because JavaScript cannot hold it. */
        NUMBER,
        /** UTC with six decimals, {@code 2026-11-22T01:02:03.000000Z}. */
        INSTANT,
        /** Facts, themselves canonical. */
        JSON
    }

    private static final List<EntryField> ALL = List.of(values());

    private final String key;
    private final Form form;
    private final String prefix;

    EntryField(String key, Form form) {
        this.key = key;
        this.form = form;
        this.prefix = "\"" + key + "\":";
    }

    /** All fields in their order. */
    public static List<EntryField> all() {
        return ALL;
    }

    /** Its name in canonical JSON. */
    public String key() {
        return key;
    }

    /** How its value is written. */
    public Form form() {
        return form;
    }

    String prefix() {
        return prefix;
    }
}
