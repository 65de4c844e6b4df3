/**
 * Scenario files: reading, checking and writing them, and the JSON Schema that editors use.
 *
 * <p>A file becomes a small tree of nodes that know where they stand ({@code YamlTree}, {@code VillageCsv}); the tree is
 * put into one form ({@code NormalForm}), laid over the file it extends ({@code ExtendsMerge}), changed by {@code --set}
 * ({@code Overrides}) and only then turned into records ({@code Resolver}). So an error can name file, line and column
 * whichever way a value came in. All keys are checked against the field lists and registries of
 * {@link flashpoint.scenario}; none is spelled out twice.
 */
package flashpoint.scenario.io;
