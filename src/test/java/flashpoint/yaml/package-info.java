/** Tests of the readers of YAML and tables, and of what they say of mistakes. */
package flashpoint.yaml;
