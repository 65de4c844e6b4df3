/** Located YAML and text: nodes that know their file, line and column, and one-line errors with suggestions. */
package flashpoint.yaml;
