package io.redthread.rules.domain;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.WordType;

/** Conditions in CEL over a vocabulary. */
public final class Conditions {

    private Conditions() {}

    /** Reads and type-checks conditions over these words. */
    public static CelCompiler compiler(Vocabulary vocabulary) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        vocabulary.words().forEach(word -> builder.addVar(word.name(), type(word.type())));
        return builder.build();
    }

    private static CelType type(WordType type) {
        return switch (type) {
            case INT, MONEY, PERCENT -> SimpleType.INT;
            case BOOL -> SimpleType.BOOL;
            case TEXT, ENUM -> SimpleType.STRING;
        };
    }
}
