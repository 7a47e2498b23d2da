package io.redthread.platform.description;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.redthread.kernel.Id;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of our own types as {@code platform.json} writes it: ids, decimals and codes as strings, choices by the names
 * they have outside, records with every component, and null only where the code allows it.
 */
@Component
class TypeSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Set<Class<?>> TEXTS =
            Set.of(Sku.class, Uom.class, Currency.class, LocalTime.class, BigDecimal.class);

    private final JsonMapper json;

    TypeSchemas(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var type = Json.mapper().constructType(annotated.getType());
        if (type != null && (isValue(type.getRawClass()) || isNamed(type.getRawClass()) || type.isContainerType())) {
            return schema(type, context);
        }
        return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
    }

    private Schema<?> schema(JavaType type, ModelConverterContext context) {
        var raw = type.getRawClass();
        if (isValue(raw)) {
            return value(raw);
        }
        if (isNamed(raw)) {
            return named(type, context);
        }
        if (raw == Optional.class) {
            return nullable(schema(type.containedType(0), context));
        }
        if (type.isMapLikeType()) {
            var map = typed("object");
            map.setAdditionalProperties(schema(type.getContentType(), context));
            return map;
        }
        if (type.isContainerType() && raw != byte[].class) {
            var list = typed("array");
            list.setItems(schema(type.getContentType(), context));
            return list;
        }
        var known = context.resolve(new AnnotatedType(type));
        return known == null ? new JsonSchema() : known;
    }

    private static boolean isValue(Class<?> type) {
        return Id.class.isAssignableFrom(type)
                || TEXTS.contains(type)
                || type.getName().startsWith("tools.jackson.")
                || isText(type)
                || type.isEnum() && ours(type);
    }

    private static boolean isNamed(Class<?> type) {
        return ours(type) && (type.isRecord() || type.isSealed());
    }

    private Schema<?> value(Class<?> type) {
        if (type.getName().startsWith("tools.jackson.")) {
            return new JsonSchema();
        }
        var text = typed("string");
        if (Id.class.isAssignableFrom(type)) {
            text.setPattern("^-?\\d{1,19}$");
        } else if (type == BigDecimal.class) {
            text.setFormat("decimal");
        } else if (type.isEnum()) {
            text.setEnum(Arrays.stream(type.getEnumConstants())
                    .<Object>map(it -> json.valueToTree(it).asString())
                    .toList());
        }
        return text;
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith(SchemaNames.HOME);
    }

    private static boolean isText(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(it -> it.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private Schema<?> named(JavaType type, ModelConverterContext context) {
        var name = SchemaNames.of(type);
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<Object> schema = new JsonSchema();
            context.defineModel(name, schema);
            if (type.getRawClass().isRecord()) {
                describe(schema, type, context);
            } else {
                for (var choice : type.getRawClass().getPermittedSubclasses()) {
                    schema.addOneOfItem(schema(Json.mapper().constructType(choice), context));
                }
            }
        }
        Schema<Object> reference = new JsonSchema();
        reference.set$ref(REFERENCE + name);
        return reference;
    }

    private void describe(Schema<Object> schema, JavaType type, ModelConverterContext context) {
        schema.addType("object");
        var required = new ArrayList<String>();
        tag(type.getRawClass()).ifPresent(tag -> {
            var name = typed("string");
            name.setConst(tag.getValue());
            schema.addProperty(tag.getKey(), name);
            required.add(tag.getKey());
        });
        for (var component : type.getRawClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.setAdditionalProperties(true);
                continue;
            }
            var own = schema(
                    Json.mapper().getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings()),
                    context);
            var absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            schema.addProperty(component.getName(), absent ? nullable(own) : own);
            if (!absent && component.getType() != Optional.class) {
                required.add(component.getName());
            }
        }
        schema.setRequired(required);
    }

    /** The member that tells which of a closed choice this is, where the choice is told that way. */
    private static Optional<Map.Entry<String, String>> tag(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .filter(it -> it.isAnnotationPresent(JsonSubTypes.class))
                .findFirst()
                .map(it -> Map.entry(
                        it.getAnnotation(JsonTypeInfo.class).property(),
                        Arrays.stream(it.getAnnotation(JsonSubTypes.class).value())
                                .filter(choice -> choice.value() == type)
                                .findFirst()
                                .orElseThrow()
                                .name()));
    }

    /** The same or null. Schemas are shared, so the given one stays as it is. */
    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.getTypes() == null) {
            return schema.get$ref() == null
                    ? schema
                    : new JsonSchema().addAnyOfItem(schema).addAnyOfItem(typed("null"));
        }
        Schema<Object> wider = new JsonSchema();
        schema.getTypes().forEach(wider::addType);
        wider.addType("null");
        wider.setFormat(schema.getFormat());
        wider.setPattern(schema.getPattern());
        wider.setItems(schema.getItems());
        wider.setAdditionalProperties(schema.getAdditionalProperties());
        if (schema.getEnum() != null) {
            wider.setEnum(new ArrayList<>(schema.getEnum()));
            wider.addEnumItemObject(null);
        }
        return wider;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
