package io.redthread.platform.letters;

import io.redthread.kernel.DocumentRef;
import java.util.List;

/** Port: what became of the letters about a document (外发函件); implemented by who sends them. */
public interface LetterBook {

    /** The newest letter about a document to each party, whatever became of it. */
    List<SentLetter> newest(DocumentRef document);

    /** Whether letters leave the house now: a way for mail is set up and switched on. */
    boolean open();
}
