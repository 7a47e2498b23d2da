package io.redthread.importing.events;

import io.redthread.importing.ImportId;
import io.redthread.importing.ImportState;

/**
 * Published when an import, not a dry run, came to its end.
 *
 * @param id which
 * @param username who uploaded the file
 * @param fileName what it is called
 * @param state done, failed or cancelled
 * @param done rows taken in hand
 * @param refused rows that were refused
 */
public record ImportEnded(ImportId id, String username, String fileName, ImportState state, long done, long refused) {}
