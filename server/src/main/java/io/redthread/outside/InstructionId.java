package io.redthread.outside;

import io.redthread.kernel.DocumentRef;
import io.redthread.kernel.Id;
import io.redthread.kernel.InvalidInput;

/** Id of an instruction to a partner (第三方仓指令). */
public record InstructionId(long value) implements Id {

    /** Kind of the document in the journal. */
    public static final String DOCUMENT_KIND = "instruction";

    private static final String WORD = "WI-";

    /** The number people and partners read; it is the id with a word in front, so it needs no counter. */
    public String number() {
        return WORD + value;
    }

    /** The instruction of that number. */
    public static InstructionId of(String number) {
        if (!number.matches(WORD + "\\d{1,18}")) {
            throw InvalidInput.of("/number", number, "instruction-number-malformed");
        }
        return new InstructionId(Long.parseLong(number.substring(WORD.length())));
    }

    /** The instruction as a document. */
    public DocumentRef document() {
        return new DocumentRef(DOCUMENT_KIND, value);
    }
}
