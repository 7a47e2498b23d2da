package io.redthread.importing.web;

import static io.redthread.identity.Permission.BUDGET_EDIT;
import static io.redthread.identity.Permission.CATALOG_IMPORT;
import static io.redthread.identity.Permission.INVENTORY_IMPORT;
import static io.redthread.identity.Permission.PARTIES_IMPORT;
import static io.redthread.identity.Permission.PURCHASING_EDIT;
import static io.redthread.identity.Permission.SALES_IMPORT;

import io.redthread.identity.Requires;
import io.redthread.importing.ImportId;
import io.redthread.importing.ImportJob;
import io.redthread.importing.ImportMapping;
import io.redthread.importing.ImportMappings;
import io.redthread.importing.ImportRights;
import io.redthread.importing.Imports;
import io.redthread.importing.web.ImportViews.ImportView;
import io.redthread.importing.web.ImportViews.PreviewView;
import io.redthread.importing.web.ImportViews.TargetView;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. Who holds any import permission gets in; the target's own is asked for behind the door. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final Imports imports;
    private final ImportMappings mappings;
    private final ImportRights rights;
    private final ImportViews views;
    private final RefusalReport report;
    private final Once once;

    ImportController(
            Imports imports,
            ImportMappings mappings,
            ImportRights rights,
            ImportViews views,
            RefusalReport report,
            Once once) {
        this.imports = imports;
        this.mappings = mappings;
        this.rights = rights;
        this.views = views;
        this.report = report;
        this.once = once;
    }

    record PreviewRequest(@Nullable ImportMapping mapping) {}

    record StartRequest(
            @Nullable ImportMapping mapping, @Nullable Boolean dryRun) {}

    record Targets(List<TargetView> items) {}

    @GetMapping("/targets")
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    Targets targets(Locale locale) {
        return new Targets(rights.allowed().stream()
                .map(target -> views.target(target, locale))
                .toList());
    }

    @GetMapping
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    Page<ImportView> mine(PageQuery query, Locale locale) {
        return imports.mine(query).map(job -> view(job, locale));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    @ResponseStatus(HttpStatus.CREATED)
    ImportView upload(@RequestParam String target, @RequestPart MultipartFile file, Locale locale) throws IOException {
        return view(imports.upload(target, name(file), file.getInputStream()), locale);
    }

    /** Upload and start in one, for programs: the mapping is a part of YAML text. */
    @PostMapping(path = "/run", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView run(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @RequestParam String target,
            @RequestParam(required = false, defaultValue = "false") boolean dryRun,
            @RequestPart MultipartFile file,
            @RequestPart MultipartFile mapping,
            Locale locale)
            throws IOException {
        var yaml = new String(mapping.getBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var explained = mappings.read(target, yaml);
        var stream = file.getInputStream();
        var request =
                Map.of("target", target, "file", name(file), "size", file.getSize(), "mapping", yaml, "dryRun", dryRun);
        return once.answer(key, request, ImportView.class, () -> {
            var job = imports.upload(target, name(file), stream);
            return view(imports.start(job.id(), explained.mapping(), dryRun), locale);
        });
    }

    @GetMapping("/{id}")
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    ImportView status(@PathVariable ImportId id, Locale locale) {
        return view(imports.find(id), locale);
    }

    @GetMapping("/{id}/report")
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    ImportViews.Report reconciliation(@PathVariable ImportId id) {
        return views.report(imports.find(id));
    }

    @PostMapping(path = "/{id}/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    PreviewView preview(@PathVariable ImportId id, @RequestBody PreviewRequest request, Locale locale) {
        var preview = imports.preview(id, needed(request.mapping()));
        return views.preview(rights.target(imports.find(id).target()), preview, locale);
    }

    @PostMapping(path = "/{id}/start", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView start(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ImportId id,
            @RequestBody StartRequest request,
            Locale locale) {
        var mapping = needed(request.mapping());
        var dryRun = Boolean.TRUE.equals(request.dryRun());
        return once.answer(
                key,
                Map.of("start", id, "mapping", mapping, "dryRun", dryRun),
                ImportView.class,
                () -> view(imports.start(id, mapping, dryRun), locale));
    }

    @PostMapping("/{id}/cancel")
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    ImportView cancel(@RequestHeader("Idempotency-Key") IdempotencyKey key, @PathVariable ImportId id, Locale locale) {
        return once.answer(key, Map.of("cancel", id), ImportView.class, () -> view(imports.cancel(id), locale));
    }

    @GetMapping("/{id}/refusals.{format:csv|xlsx}")
    @Requires({SALES_IMPORT, CATALOG_IMPORT, PARTIES_IMPORT, INVENTORY_IMPORT, PURCHASING_EDIT, BUDGET_EDIT})
    void refusals(@PathVariable ImportId id, @PathVariable String format, Locale locale, HttpServletResponse response)
            throws IOException {
        var job = imports.find(id);
        report.write(job, TableDownload.of(format, locale, response));
    }

    private ImportView view(ImportJob job, Locale locale) {
        return views.view(job, imports.suggestion(job), locale);
    }

    private static ImportMapping needed(@Nullable ImportMapping mapping) {
        if (mapping == null) {
            throw InvalidInput.of("/mapping", "", "value-required");
        }
        return mapping;
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
