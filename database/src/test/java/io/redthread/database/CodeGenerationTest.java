package io.redthread.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeGenerationTest {
    @TempDir
    Path folder;

    @Test
    void gives_columns_their_types_and_rests_while_nothing_changes() throws Exception {
        var migrations = Files.createDirectories(folder.resolve("migration"));
        var platform = Files.createDirectories(migrations.resolve("platform"));
        Files.writeString(
                platform.resolve("V001__parcel.sql"),
                "create table parcel (id bigint primary key, state text not null, weight numeric(9,3) not null,"
                        + " packed_at timestamptz);"
                        + "create table label (parcel_id bigint not null) partition by hash (parcel_id);"
                        + "create table label_0 partition of label for values with (modulus 1, remainder 0);");
        Files.writeString(
                platform.resolve("types.properties"),
                "parcel.id=io.example.ParcelId\n*.parcel_id=io.example.ParcelId\nparcel.state=enum:io.example.State\n");
        var output = folder.resolve("java");

        CodeGeneration.main(migrations.toString(), output.toString(), "platform");

        var tables = output.resolve("io/redthread/platform/store/jooq/tables");
        assertThat(tables.resolve("Parcel.java"))
                .content()
                .contains("TableField<ParcelRecord, ParcelId> ID", "io.example.ParcelId::new")
                .contains("io.example.State::of, io.example.State::code")
                .contains("TableField<ParcelRecord, BigDecimal> WEIGHT", "TableField<ParcelRecord, Instant> PACKED_AT");
        assertThat(tables.resolve("Label.java")).content().contains("TableField<LabelRecord, ParcelId> PARCEL_ID");
        assertThat(tables.resolve("Label_0.java")).doesNotExist();
        assertThat(tables.resolve("SchemaState.java")).doesNotExist();

        var written = Files.getLastModifiedTime(tables.resolve("Parcel.java"));
        CodeGeneration.main(migrations.toString(), output.toString(), "platform");
        assertThat(Files.getLastModifiedTime(tables.resolve("Parcel.java"))).isEqualTo(written);
    }
}
