package io.redthread.journal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PureProofTest {

    /** The export is checked where nothing but Java is; the annotations of nullness leave no trace at run time. */
    @Test
    void the_proof_and_its_verifier_need_nothing_but_the_jdk() {
        var proof = new ClassFileImporter()
                .importPackages("io.redthread.journal.domain", "io.redthread.journal.standalone")
                .that(DescribedPredicate.describe(
                        "are no tests",
                        found -> found.getSource().stream()
                                .noneMatch(source -> source.getUri().toString().contains("test-classes"))));
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "io.redthread.journal.domain",
                        "io.redthread.journal.standalone")
                .check(proof);
    }
}
