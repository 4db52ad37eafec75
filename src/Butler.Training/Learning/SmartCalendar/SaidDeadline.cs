using NodaTime;

namespace Butler.Training.Learning.SmartCalendar;

/// <summary>A moment by which the meeting may have to be over.</summary>
/// <param name="Moment">The moment; null for no deadline at all.</param>
/// <param name="IsRead">Whether the rules read the request so.</param>
/// <param name="IsSaid">Whether a sentence about nobody names the moment.</param>
internal sealed record SaidDeadline(Instant? Moment, bool IsRead, bool IsSaid);
