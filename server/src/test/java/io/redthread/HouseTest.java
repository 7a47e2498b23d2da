package io.redthread;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house: modules, their rooms and the arrows between them. */
@Tag("architecture")
class HouseTest {

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
}
