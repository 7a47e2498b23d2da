package io.redthread.platform.database;

/**
 * The running PostgreSQL as this server reaches it.
 *
 * @param jdbcUrl where it is
 * @param user owner of the schemas; connections step down to the application's role
 * @param password its password
 * @param embedded whether this process started it and stops it
 */
public record Database(String jdbcUrl, String user, String password, boolean embedded) {

    @Override
    public String toString() {
        return "Database[" + jdbcUrl + ", user=" + user + ", embedded=" + embedded + "]";
    }
}
