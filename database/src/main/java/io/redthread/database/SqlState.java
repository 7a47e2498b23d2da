package io.redthread.database;

import java.sql.SQLException;

/** The SQLSTATEs that are told apart here. */
enum SqlState {
    UNDEFINED_TABLE("42P01"),
    UNDEFINED_SCHEMA("3F000"),
    UNDEFINED_OBJECT("42704"),
    DUPLICATE_OBJECT("42710"),
    UNIQUE_VIOLATION("23505"),
    INSUFFICIENT_PRIVILEGE("42501"),
    INVALID_PARAMETER("22023");

    private final String code;

    SqlState(String code) {
        this.code = code;
    }

    boolean is(SQLException problem) {
        return code.equals(problem.getSQLState());
    }
}
