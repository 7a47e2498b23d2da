package io.redthread.journal;

import io.redthread.kernel.Refusal;

/** What the journal does not do. */
public sealed interface JournalRefusal extends Refusal permits NothingRecorded, PersonalDataInside {}
