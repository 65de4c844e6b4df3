/** Files of a results folder: tables, JSON, manifest. */
package flashpoint.results;
