using Butler.Environments.Language;
using Butler.Environments.PersonalTasks.Knowledge;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A contact and where a text names them.</summary>
/// <param name="Contact">Who.</param>
/// <param name="Span">Where.</param>
public sealed record PersonMention(Contact Contact, TextSpan Span);
