package io.redthread.platform.description;

import io.redthread.platform.problems.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The description as a whole: its title, the problem that any call may end in, and only the types that are used. */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Redthread 红线")
                .version("v1")
                .description("Every act of every page. Refusals are problems after RFC 9457; /problems lists them."));
        api.setServers(List.of(new Server().url("/")));
        problems(api);
        keepUsed(api);
        var paths = new TreeMap<>(api.getPaths());
        api.getPaths().clear();
        api.getPaths().putAll(paths);
    }

    /** Of the types those that are reached; what only comes back has every member. */
    private static void keepUsed(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var sent = new HashSet<String>();
        var used = new HashSet<String>();
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                contents(operation.getRequestBody().getContent(), schemas, sent);
            }
            operation.getResponses().values().forEach(it -> contents(it.getContent(), schemas, used));
        });
        used.addAll(sent);
        schemas.keySet().retainAll(used);
        schemas.forEach((name, schema) -> {
            if (!sent.contains(name) && schema.getProperties() != null && schema.getAdditionalProperties() == null) {
                schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            }
        });
        api.getComponents().setSchemas(new TreeMap<>(schemas));
    }

    private static List<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static void problems(OpenAPI api) {
        var known = ModelConverters.getInstance(true).readAll(new AnnotatedType(Problem.class));
        known.forEach(api.getComponents()::addSchemas);
        var problem = new JsonSchema().$ref(REFERENCE + SchemaNames.of(Problem.class));
        operations(api)
                .forEach(operation -> operation
                        .getResponses()
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("A refusal or a fault, as a problem")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json", new MediaType().schema(problem)))));
    }

    @SuppressWarnings("rawtypes")
    private static void contents(@Nullable Content content, Map<String, Schema> schemas, Set<String> reached) {
        if (content != null) {
            content.values().forEach(it -> reach(it.getSchema(), schemas, reached));
        }
    }

    /** Follows every reference from here. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void reach(@Nullable Object given, Map<String, Schema> schemas, Set<String> reached) {
        if (!(given instanceof Schema schema)) {
            return;
        }
        var reference = schema.get$ref();
        if (reference != null && reached.add(reference.substring(REFERENCE.length()))) {
            reach(schemas.get(reference.substring(REFERENCE.length())), schemas, reached);
        }
        reach(schema.getItems(), schemas, reached);
        reach(schema.getAdditionalProperties(), schemas, reached);
        for (var several : Arrays.asList(schema.getAnyOf(), schema.getOneOf())) {
            if (several != null) {
                several.forEach(it -> reach(it, schemas, reached));
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(it -> reach(it, schemas, reached));
        }
    }
}
