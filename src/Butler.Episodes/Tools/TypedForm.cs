using System.Text.Json;

namespace Butler.Episodes.Tools;

/// <summary>A world's own spelling of its actions, for gym-style clients: one object that does not name a tool in so many words.</summary>
/// <param name="Description">The form in a few words, for the schema.</param>
/// <param name="Read">Reads an object as a call; null when it is not of this form. The arguments may hold more than the tool needs.</param>
public sealed record TypedForm(string Description, Func<JsonElement, EpisodeAction?> Read);
