async def test_x(asked):
    from epos_tui.portal.http import people, lessons
    from datetime import date
    import time
    t=time.time()
    v = await people.viewer(asked.ask)
    print(v)
    print(time.time()-t)
    w = await lessons.week(asked.ask, v.students[0].id, date(2026,10,12))
    print(time.time()-t)
    w = await lessons.all_marks(asked.ask, v.students[0].id)
    print(time.time()-t)
    print(asked.ask.tally.count)
