package io.redthread.importing.web;

import static io.redthread.identity.Permission.BUDGET_EDIT;
import static io.redthread.identity.Permission.CATALOG_IMPORT;
import static io.redthread.identity.Permission.INVENTORY_IMPORT;
import static io.redthread.identity.Permission.PARTIES_IMPORT;
import static io.redthread.identity.Permission.PURCHASING_EDIT;
import static io.redthread.identity.Permission.SALES_IMPORT;

import io.redthread.identity.Requires;
import io.redthread.importing.ImportMapping;
import io.redthread.importing.ImportMappings;
import io.redthread.kernel.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Saved mappings over HTTP. Saving one twice changes nothing, so it needs no idempotency key. */
@RestController
@RequestMapping("/api/imports/mappings/{target}")
class MappingController {

    private final ImportMappings mappings;

    MappingController(ImportMappings mappings) {
        this.mappings = mappings;
    }

    record MappingBody(@Nullable ImportMapping mapping) {}

    record Mappings(List<ImportMappings.Named> items) {}

    @GetMapping
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    Mappings all(@PathVariable String target) {
        return new Mappings(mappings.of(target));
    }

    /**
     * A mapping as its file says it, for the wizard to go on from. Nothing is stored.
     *
     * @param name what the file calls it; blank when it leaves that open
     */
    record MappingRead(String name, ImportMapping mapping) {}

    /** Reads a mapping from a YAML file such as those in {@code examples/imports}. */
    @PostMapping(path = "/read", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    MappingRead read(@PathVariable String target, @RequestPart MultipartFile file) throws IOException {
        var explained = mappings.read(target, new String(file.getBytes(), StandardCharsets.UTF_8));
        return new MappingRead(explained.name(), explained.mapping());
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable String target, @PathVariable String name, @RequestBody MappingBody body) {
        if (body.mapping() == null) {
            throw InvalidInput.of("/mapping", "", "value-required");
        }
        mappings.save(target, name, body.mapping());
    }

    @DeleteMapping("/{name}")
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String target, @PathVariable String name) {
        mappings.remove(target, name);
    }
}
