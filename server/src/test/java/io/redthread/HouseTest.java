package io.redthread;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house: modules, their rooms and the arrows between them. */
@Tag("architecture")
class HouseTest {

    @Test
    void arrows_between_modules_go_one_way() {
        ApplicationModules.of(RedthreadApplication.class).verify();
    }
}
