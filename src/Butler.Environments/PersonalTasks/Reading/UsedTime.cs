using Butler.Environments.Language;

namespace Butler.Environments.PersonalTasks.Reading;

/// <summary>A phrase of time that says when the to-do is, and is no part of what it is about.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsLength">Whether it says how long and not when.</param>
public readonly record struct UsedTime(TextSpan Span, bool IsLength);
