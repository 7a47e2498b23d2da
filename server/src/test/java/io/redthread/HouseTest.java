package io.redthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house: modules, their rooms and the arrows between them. */
@Tag("architecture")
class HouseTest {

    private static final Pattern CLAIM = Pattern.compile("^ +@(Test|ParameterizedTest|Property)\\b", Pattern.MULTILINE);
    private static final ApplicationModules HOUSE = ApplicationModules.of(RedthreadApplication.class);

    @Test
    void arrows_between_modules_go_one_way() {
        HOUSE.verify();
    }

    /** A package-info of the tests in a module's own package would hide its arrows, and everything would be allowed. */
    @Test
    void every_module_says_what_it_may_depend_on() {
        assertThat(HOUSE.stream()
                        .filter(module -> !module.getIdentifier().toString().matches("database|kernel|launcher"))
                        .filter(module -> module.getBasePackage()
                                .findAnnotation(ApplicationModule.class)
                                .isEmpty()))
                .isEmpty();
    }

    /** What the build does not find by its name would never be run, and nobody would notice. */
    @Test
    void every_class_of_claims_has_a_name_the_build_runs() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().matches(".*(Test|Properties|Bench)\\.java"))
                            .filter(HouseTest::makesClaims))
                    .isEmpty();
        }
    }

    private static boolean makesClaims(Path file) {
        try {
            return CLAIM.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
