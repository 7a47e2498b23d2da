package io.redthread.importing;

import io.redthread.kernel.Refusal;

/** What the import frame does not let happen (导入拦截). */
public sealed interface ImportRefusal extends Refusal {

    /**
     * There is no such import.
     *
     * @param id its id
     */
    record ImportAbsent(ImportId id) implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Nothing of that name can be imported.
     *
     * @param target the name
     */
    record ImportTargetAbsent(String target) implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No mapping was saved under that name.
     *
     * @param name the name
     */
    record ImportMappingAbsent(String name) implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The person may not import this.
     *
     * @param permission code of what he lacks
     */
    record ImportNotAllowed(String permission) implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * The import is running or over.
     *
     * @param state where it is
     */
    record ImportNotOpen(ImportState state) implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /** The uploaded file was deleted after its time. */
    record ImportFileGone() implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The mapping's text is no YAML of the expected form.
     *
     * @param line where it goes wrong, 0 when it is the whole
     */
    record MappingMalformed(int line) implements ImportRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
